"""placeholder"""


class TextModel:
    @classmethod
    def load(cls, path: object) -> "TextModel":
        raise NotImplementedError
